% A message when a number of inputs is out of range, otherwise []; as a struct on request.
function msg = nargchk(low, high, n, form)
if nargin < 4
    form = 'string';
end
msg = [];
if strcmp(form, 'struct')
    msg = struct('message', {}, 'identifier', {});
end
if n < low
    msg = __count_message(form, 'Not enough input arguments.', 'MATLAB:nargchk:notEnoughInputs');
elseif n > high
    msg = __count_message(form, 'Too many input arguments.', 'MATLAB:nargchk:tooManyInputs');
end
end

function msg = __count_message(form, text, identifier)
msg = text;
if strcmp(form, 'struct')
    msg = struct('message', text, 'identifier', identifier);
end
end
