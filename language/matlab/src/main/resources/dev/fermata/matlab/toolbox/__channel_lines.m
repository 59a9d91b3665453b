% The lines of one fraction of a model.
function lines = __channel_lines(sys, i, j)
if isa(sys, 'zpk')
    k = sys.K(i, j);
    n = __factors_text(sys.Z{i, j}, sys.Variable);
    d = __factors_text(sys.P{i, j}, sys.Variable);
    if isempty(d)
        d = '1';
    end
    if isempty(n) || k == 0
        n = __poly_text(k, 's');
    elseif k == -1
        n = ['-' n];
    elseif k ~= 1
        n = [__poly_text(k, 's') ' ' n];
    end
    if k == 0
        d = '1';
    end
    lines = __delayed_lines(sys, __fraction_lines(n, d));
    return
end
n = sys.Numerator{i, j};
d = sys.Denominator{i, j};
lines = __delayed_lines(sys, __fraction_lines(__poly_text(n, sys.Variable), __poly_text(d, sys.Variable)));
end
