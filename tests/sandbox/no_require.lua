-- stopped: unknown name 'require'
require "os"
