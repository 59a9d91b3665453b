% A model of any kind as a transfer function.
function sys = __to_tf(sys, model)
if isa(model, 'tf')
    sys = model;
    return
end
sys = __lti_common(sys, model);
if isa(model, 'zpk')
    N = cell(size(model.K));
    D = N;
    for k = 1:numel(N)
        [N{k}, D{k}] = __fraction(model.K(k) * poly(model.Z{k}), poly(model.P{k}));
    end
    sys.Variable = model.Variable;
elseif isa(model, 'pid')
    [n, d] = __pid_fraction(model);
    [N, D] = deal({n}, {d});
    sys.Variable = model.Variable;
else
    [N, D] = __ss_fractions(model.A, model.B, model.C, model.D);
    if model.Ts ~= 0
        sys.Variable = 'z';
    end
end
sys.Numerator = N;
sys.Denominator = D;
end
