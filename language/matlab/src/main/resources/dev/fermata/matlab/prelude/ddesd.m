% Solves equations with delays that may depend on time and state: sol = ddesd(ddefun, delays, history, tspan, options), delays(t, y) the times y is asked at.
function sol = ddesd(ddefun, delays, history, tspan, options)
if nargin < 4
    error('RunMat:NotEnoughInputs', 'Not enough input arguments.');
end
if nargin < 5
    options = [];
end
f = __callable('ddesd', ddefun);
if isnumeric(delays)
    sol = __delayed('ddesd', f, delays, [], history, tspan, options, {});
else
    sol = __delayed('ddesd', f, [], __callable('ddesd', delays), history, tspan, options, {});
end
end
