return scenario {
  title    = "Clean-up and recovery together",
  as_of    = "2023-06-01",
  requires = { "recover_deleted_images" },
  pins     = { retention_policy = "on" },
}
