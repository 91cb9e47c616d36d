-- stopped: the author's own error
error("the author's own error")
