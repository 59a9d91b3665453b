% A coefficient, which is not written when it is one.
function text = __unit_text(c)
text = __number_text(c);
if c == 1
    text = '';
end
end
