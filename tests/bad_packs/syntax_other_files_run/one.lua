setting "a" {
