% Two models to be added, which must have the same delay.
function [a, b] = __same_delay(a, b)
if __lti_delay(a) ~= __lti_delay(b)
    error('RunMat:lti:Delay', 'Sums of models with different delays are not supported. Use pade to approximate the delays.');
end
end
