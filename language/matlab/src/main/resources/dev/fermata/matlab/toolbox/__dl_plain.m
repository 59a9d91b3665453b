% The data of an array, labelled or not.
function x = __dl_plain(a)
if isa(a, 'dlarray')
    x = extractdata(a);
else
    x = a;
end
end
