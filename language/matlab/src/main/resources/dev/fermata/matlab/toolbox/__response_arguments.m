% The models a response is wanted of with their line styles, and the other arguments.
function [models, styles, rest] = __response_arguments(args, name)
models = {};
styles = {};
rest = {};
for k = 1:numel(args)
    arg = args{k};
    if isa(arg, 'lti')
        models{end + 1} = arg;
        styles{end + 1} = '';
    elseif ischar(arg) || isstring(arg)
        if ~isempty(styles)
            styles{end} = char(arg);
        end
    elseif isnumeric(arg) || iscell(arg)
        rest{end + 1} = arg;
    end
end
if isempty(models)
    if isempty(args)
        error('RunMat:NotEnoughInputs', 'Not enough input arguments.');
    end
    __model(args{1}, name);
end
end
