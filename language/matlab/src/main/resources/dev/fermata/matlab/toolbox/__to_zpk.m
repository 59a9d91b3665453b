% A model of any kind by zeros, poles and gain.
function sys = __to_zpk(sys, model)
if isa(model, 'zpk')
    sys = model;
    return
end
sys = __lti_common(sys, model);
if isa(model, 'ss')
    model = tf(model);
end
sys.Variable = model.Variable;
if numel(sys.Variable) > 1
    sys.Variable = sys.Variable(1);
end
sys.Z = cell(size(model.Numerator));
sys.P = sys.Z;
sys.K = zeros(size(sys.Z));
for k = 1:numel(sys.Z)
    n = model.Numerator{k};
    d = model.Denominator{k};
    n = n(find(n, 1):end);
    d = d(find(d, 1):end);
    sys.Z{k} = roots(n);
    sys.P{k} = roots(d);
    if isempty(n)
        [sys.Z{k}, sys.P{k}, sys.K(k)] = deal(zeros(0, 1), zeros(0, 1), 0);
    else
        sys.K(k) = n(1) / d(1);
    end
end
end
