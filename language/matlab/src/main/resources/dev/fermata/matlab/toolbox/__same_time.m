% Two models with a common sample time: one that is not specified, or of a mere gain, follows the other.
function [a, b] = __same_time(a, b)
if a.Ts == b.Ts
    return
end
if a.Ts == -1 && b.Ts > 0 || b.Ts ~= 0 && a.Ts == 0 && isstatic(a)
    a = __lti_assign(a, 'Ts', b.Ts);
elseif b.Ts == -1 && a.Ts > 0 || a.Ts ~= 0 && b.Ts == 0 && isstatic(b)
    b = __lti_assign(b, 'Ts', a.Ts);
else
    error('RunMat:lti:SampleTime', 'The sample times of the models must agree.');
end
if isprop(a, 'Variable') && isprop(b, 'Variable')
    if isstatic(a)
        a.Variable = b.Variable;
    else
        b.Variable = a.Variable;
    end
end
end
