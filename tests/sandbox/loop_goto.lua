-- stopped: limit of 50000000 instructions
::again::
goto again
