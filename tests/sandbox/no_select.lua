-- stopped: unknown name 'select'
select("#", 1)
