return counter { access = "tap" }
