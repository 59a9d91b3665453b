% Where the shorter of two texts occurs in the longer one.
function k = findstr(s1, s2)
if numel(s1) < numel(s2)
    k = strfind(s2, s1);
else
    k = strfind(s1, s2);
end
end
