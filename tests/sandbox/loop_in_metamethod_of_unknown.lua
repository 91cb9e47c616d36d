-- stopped: unknown name 'nothing_of_this_name'
-- Operators on an unknown name give something that is never false: the loop must still end.
while nothing_of_this_name & nothing_of_this_name do end
