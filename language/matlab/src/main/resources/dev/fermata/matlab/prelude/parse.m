% The inputs of a function by the declarations of an inputParser.
function varargout = parse(p, varargin)
if ~__is_parser(p)
    error('RunMat:UndefinedFunction', 'Undefined function ''parse'' for input arguments of type ''%s''.', class(p));
end
[required, requiredChecks, optional, optionalChecks, expands] = __parser_begin(p);
next = 1;
given = numel(varargin);
for i = 1:numel(required)
    if next > given
        error('RunMat:InputParser:notEnoughInputs', 'Not enough input arguments.');
    end
    check(required{i}, varargin{next}, requiredChecks{i});
    __parser_set(p, required{i}, varargin{next});
    next = next + 1;
end
for i = 1:numel(optional)
    if next > given
        break
    end
    value = varargin{next};
    if isName(value)
        % Text is the value of an optional input only when its validator says so.
        if iscell(optionalChecks{i}) || ~accepts(value, optionalChecks{i})
            break
        end
    else
        if isstruct(value) && expands && (iscell(optionalChecks{i}) || ~accepts(value, optionalChecks{i}))
            break
        end
        check(optional{i}, value, optionalChecks{i});
    end
    __parser_set(p, optional{i}, value);
    next = next + 1;
end
while next <= given
    name = varargin{next};
    if isstruct(name) && isscalar(name) && expands
        fields = fieldnames(name);
        for k = 1:numel(fields)
            named(p, fields{k}, name.(fields{k}));
        end
        next = next + 1;
        continue
    end
    if ~isName(name)
        error('RunMat:InputParser:ParamMustBeChar', 'Expected a string scalar or character vector for the parameter name.');
    end
    [full, ~, isSwitch] = __parser_match(p, char(name));
    if isSwitch && ~isempty(full)
        __parser_set(p, full, true);
        next = next + 1;
        continue
    end
    if next == given
        error('RunMat:InputParser:ParamMissingValue', 'No value was given for ''%s''. Name-value pair arguments require a name followed by a value.', char(name));
    end
    named(p, char(name), varargin{next + 1});
    next = next + 2;
end
__parser_end(p);
if nargout > 0
    varargout{1} = p;
end
end

function named(p, name, value)
[full, validator] = __parser_match(p, name);
if isempty(full)
    __parser_unmatched(p, name, value);
else
    check(full, value, validator);
    __parser_set(p, full, value);
end
end

function tf = isName(value)
tf = ischar(value) && (isrow(value) || isempty(value)) || isstring(value) && isscalar(value);
end

function tf = accepts(value, validator)
try
    answer = __apply(validator, 0, {value});
    tf = isempty(answer) || all(answer{1}(:));
catch
    tf = false;
end
end

function check(name, value, validator)
if iscell(validator)
    return
end
try
    answer = __apply(validator, 0, {value});
catch failure
    error('RunMat:InputParser:ArgumentFailedValidation', 'The value of ''%s'' is invalid. %s', name, failure.message);
end
if ~isempty(answer) && ~all(answer{1}(:))
    error('RunMat:InputParser:ArgumentFailedValidation', 'The value of ''%s'' is invalid. It must satisfy the function: %s.', name, func2str(validator));
end
end
