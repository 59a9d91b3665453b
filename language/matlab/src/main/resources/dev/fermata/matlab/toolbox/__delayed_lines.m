% The lines of a fraction with the factor of its delay in front.
function lines = __delayed_lines(sys, lines)
delay = __lti_delay(sys);
if delay == 0
    return
end
if sys.Ts ~= 0
    factor = sprintf('%s^(-%s) * ', sys.Variable(1), __number_text(delay));
elseif delay == 1
    factor = sprintf('exp(-%s) * ', sys.Variable);
else
    factor = sprintf('exp(-%s*%s) * ', __number_text(delay), sys.Variable);
end
middle = ceil(numel(lines) / 2);
for k = 1:numel(lines)
    if k == middle
        lines{k} = [factor lines{k}];
    else
        lines{k} = [blanks(numel(factor)) lines{k}];
    end
end
end
