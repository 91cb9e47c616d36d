-- stopped: error() was given no text
error(nil)
