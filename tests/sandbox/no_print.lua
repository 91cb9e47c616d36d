-- stopped: unknown name 'print'
print("hello")
