% The value of a variable of bayesopt that a number from 0 to 1 stands for.
function x = __from_unit(v, u)
switch v.Type
    case 'categorical'
        at = min(numel(v.Range), floor(u * numel(v.Range)) + 1);
        x = categorical(reshape(v.Range(at), size(u)), v.Range);
    otherwise
        r = v.Range;
        if strcmp(v.Transform, 'log')
            x = exp(log(r(1)) + u * (log(r(2)) - log(r(1))));
        else
            x = r(1) + u * (r(2) - r(1));
        end
        if strcmp(v.Type, 'integer')
            x = min(r(2), max(r(1), round(x)));
        end
end
end
