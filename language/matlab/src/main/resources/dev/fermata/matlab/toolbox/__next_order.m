% Numbers for nodes of traced calculations, in the order in which they are made.
function n = __next_order()
persistent last
if isempty(last)
    last = 0;
end
last = last + 1;
n = last;
end
