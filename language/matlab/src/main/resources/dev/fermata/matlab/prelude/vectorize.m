% Text of an expression with element-wise operators.
function s = vectorize(s)
if isa(s, 'function_handle')
    s = func2str(s);
end
s = regexprep(char(s), '(?<!\.)([\^*/])', '.$1');
end
