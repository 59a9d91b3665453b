% A value of a variable of bayesopt as a number from 0 to 1.
function u = __to_unit(v, x)
switch v.Type
    case 'categorical'
        [~, at] = ismember(cellstr(string(x)), v.Range);
        u = (at(:) - 0.5) / numel(v.Range);
    otherwise
        r = v.Range;
        x = double(x);
        if strcmp(v.Transform, 'log')
            r = log(r);
            x = log(x);
        end
        u = (x(:) - r(1)) / (r(2) - r(1));
end
end
