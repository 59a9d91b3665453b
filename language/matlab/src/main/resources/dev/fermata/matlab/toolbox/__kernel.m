% The density of a smoothing kernel, or its integral up to z.
function y = __kernel(name, z, cumulative)
switch name
    case 'normal'
        if cumulative
            y = normcdf(z);
        else
            y = normpdf(z);
        end
    case 'box'
        s = sqrt(3);
        if cumulative
            y = min(1, max(0, (z + s) / (2 * s)));
        else
            y = (abs(z) <= s) / (2 * s);
        end
    case 'triangle'
        s = sqrt(6);
        t = min(s, max(-s, z)) / s;
        if cumulative
            y = 0.5 + t - sign(t) .* t .^ 2 / 2;
        else
            y = max(0, 1 - abs(z) / s) / s;
        end
    case 'epanechnikov'
        s = sqrt(5);
        t = min(s, max(-s, z)) / s;
        if cumulative
            y = 0.5 + 0.75 * (t - t .^ 3 / 3);
        else
            y = max(0, 0.75 * (1 - (z / s) .^ 2) / s);
        end
    otherwise
        error('RunMat:fitdist:InvalidArgument', 'Unknown kernel ''%s''.', name);
end
end
