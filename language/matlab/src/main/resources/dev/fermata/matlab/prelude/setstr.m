% Characters of codes, as char makes them.
function c = setstr(codes)
c = char(codes);
end
