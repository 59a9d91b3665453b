% A coefficient as models show it: four digits, exponents without a plus.
function text = __number_text(c)
text = strrep(sprintf('%.4g', c), 'e+', 'e');
end
