% The typical time that a function takes: the median of several measurements.
function t = timeit(f, outputs)
if ~isa(f, 'function_handle')
    if (ischar(f) || isstring(f)) && isscalar(string(f))
        text = char(f);
        if isempty(text)
            error('RunMat:timeit:EmptyFunctionHandle', 'empty function handle string');
        elseif text(1) ~= '@'
            error('RunMat:timeit:ExpectedAtHandleString', 'expected a function handle string beginning with ''@''');
        end
        f = str2func(text);
    else
        error('RunMat:timeit:FirstArgKind', 'first argument must be a function handle');
    end
end
if nargin < 2
    outputs = __timeit_outputs(f);
elseif ~isnumeric(outputs) || ~isscalar(outputs)
    error('RunMat:timeit:NumOutputsScalar', 'numOutputs must be a scalar numeric value');
elseif ~isfinite(outputs)
    error('RunMat:timeit:NumOutputsFinite', 'numOutputs must be finite');
elseif outputs < 0
    error('RunMat:timeit:NumOutputsNonnegative', 'numOutputs must be a nonnegative integer');
elseif outputs ~= floor(outputs)
    error('RunMat:timeit:NumOutputsInteger', 'numOutputs must be an integer value');
end
results = cell(1, outputs);
once = __timeit_run(f, results, 1);
repetitions = max(1, min(1000, ceil(0.001 / max(once, 1e-6))));
rounds = max(1, min(11, ceil(2 / max(once * repetitions, 1e-6))));
times = zeros(1, rounds);
for k = 1:rounds
    times(k) = __timeit_run(f, results, repetitions) / repetitions;
end
t = median(times);
end
