% The text of an anonymous function.
function text = make_anon(params, body)
text = ['@(' char(params) ') ' char(body)];
end
