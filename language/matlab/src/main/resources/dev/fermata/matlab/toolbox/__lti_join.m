% Models side by side (2) or one above another (1).
function sys = __lti_join(parts, dimension)
sys = parts{1};
for k = 2:numel(parts)
    [a, b] = __lti_pair(sys, parts{k}, ',');
    if isa(a, 'ss')
        if dimension == 2
            sys = __ss_stacked(a, blkdiag(a.A, b.A), blkdiag(a.B, b.B), [a.C b.C], [a.D b.D]);
        else
            sys = __ss_stacked(a, blkdiag(a.A, b.A), [a.B; b.B], blkdiag(a.C, b.C), [a.D; b.D]);
        end
    elseif isa(a, 'zpk')
        sys = a;
        [sys.Z, sys.P, sys.K] = deal(cat(dimension, a.Z, b.Z), cat(dimension, a.P, b.P), cat(dimension, a.K, b.K));
    else
        sys = a;
        sys.Numerator = cat(dimension, a.Numerator, b.Numerator);
        sys.Denominator = cat(dimension, a.Denominator, b.Denominator);
    end
end
end
