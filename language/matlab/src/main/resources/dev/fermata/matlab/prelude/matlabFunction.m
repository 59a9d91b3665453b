% A function handle that computes symbolic expressions element by element; of several expressions it has several results.
function fh = matlabFunction(varargin)
values = {};
k = 1;
while k <= nargin && ~ischar(varargin{k}) && ~isstring(varargin{k})
    values{end + 1} = sym(varargin{k});
    k = k + 1;
end
if isempty(values)
    error('RunMat:NotEnoughInputs', 'Not enough input arguments.');
end
all = sym(zeros(1, 0));
for v = values
    all = [all, reshape(formula(v{1}), 1, [])];
end
if isa(varargin{1}, 'symfun')
    vars = argnames(varargin{1});
else
    vars = symvar(all);
end
file = '';
while k < nargin
    switch lower(char(varargin{k}))
        case 'vars'
            vars = __listed(varargin{k + 1});
        case 'file'
            file = char(varargin{k + 1});
        case {'outputs', 'optimize', 'sparse', 'comments'}
        otherwise
            error('RunMat:matlabFunction:InvalidArgument', 'Unrecognized option ''%s''.', char(varargin{k}));
    end
    k = k + 2;
end
texts = cell(1, numel(values));
for j = 1:numel(values)
    texts{j} = __matlab_function_text(formula(values{j}), vars);
end
head = texts{1}(1:find(texts{1} == ')', 1));
if numel(texts) == 1
    code = texts{1};
else
    bodies = cellfun(@(t) t(numel(head) + 1:end), texts, 'UniformOutput', false);
    code = [head 'deal(' strjoin(bodies, ',') ')'];
end
fh = str2func(code);
if ~isempty(file)
    [~, name] = fileparts(file);
    if ~endsWith(file, '.m')
        file = [file '.m'];
    end
    id = fopen(file, 'w');
    fprintf(id, 'function out1 = %s%s\nout1 = %s;\nend\n', name, head(2:end), code(numel(head) + 1:end));
    fclose(id);
end
end

function vars = __listed(given)
if iscell(given)
    vars = sym(zeros(1, 0));
    for v = given
        vars = [vars, reshape(sym(v{1}), 1, [])];
    end
elseif ischar(given) || isstring(given)
    vars = reshape(arrayfun(@(t) sym(char(t)), string(given)), 1, []);
else
    vars = reshape(given, 1, []);
end
end
