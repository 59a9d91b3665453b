% A number after its sign.
function text = __signed_text(c)
sign = '+';
if c < 0
    sign = '-';
end
text = [sign __number_text(abs(c))];
end
