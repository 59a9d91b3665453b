% A number or model as a model of the kind of another.
function sys = __lti_like(x, model)
if strcmp(class(x), class(model))
    sys = x;
elseif isnumeric(x) || islogical(x)
    sys = gainlike(model, double(x));
    sys.Notes = {};
elseif isa(model, 'ss')
    sys = ss(x);
elseif isa(model, 'zpk')
    sys = zpk(x);
else
    sys = tf(x);
end
end
