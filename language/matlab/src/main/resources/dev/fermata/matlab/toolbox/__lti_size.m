% What size without outputs tells of a model.
function __lti_size(sys)
[ny, nu] = channels(sys);
kind = struct('tf', 'Transfer function', 'zpk', 'Zero/pole/gain model', 'ss', 'State-space model', 'pid', 'PID controller');
plural = @(n, word) sprintf('%d %s%s', n, word, repmat('s', 1, n ~= 1));
text = [kind.(class(sys)) ' with ' plural(ny, 'output')];
if isa(sys, 'ss')
    text = sprintf('%s, %s, and %s', text, plural(nu, 'input'), plural(size(sys.A, 1), 'state'));
else
    text = sprintf('%s and %s', text, plural(nu, 'input'));
end
fprintf('%s.\n', text);
end
