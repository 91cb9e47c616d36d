-- stopped: unknown name 'os'
os.execute("touch /tmp/acrplan-was-here")
