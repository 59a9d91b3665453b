% The tolerances among the options of an integral of several variables.
function [abstol, reltol] = __integral_tolerances(options)
abstol = 1e-10;
reltol = 1e-6;
for k = 1:2:numel(options) - 1
    switch lower(char(options{k}))
        case 'abstol', abstol = options{k + 1};
        case 'reltol', reltol = options{k + 1};
    end
end
end
