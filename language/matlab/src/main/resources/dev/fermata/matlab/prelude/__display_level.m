% How much a solver shows: 0 nothing, 1 only failures, 2 how it ended, 3 each step.
function level = __display_level(options, default)
switch lower(char(__named_option(options, {'Display'}, default)))
    case {'off', 'none'}, level = 0;
    case {'notify', 'notify-detailed'}, level = 1;
    case {'iter', 'iter-detailed'}, level = 3;
    otherwise, level = 2;
end
end
