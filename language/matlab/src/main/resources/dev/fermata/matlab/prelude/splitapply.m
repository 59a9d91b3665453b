% Applies a function to each group of rows; the results of the groups one below the other.
function varargout = splitapply(f, varargin)
if nargin < 3
    error('RunMat:NotEnoughInputs', 'Not enough input arguments.');
end
G = reshape(varargin{end}, [], 1);
data = varargin(1:end-1);
count = max(G);
if isempty(count) || isnan(count)
    count = 0;
end
if ~isequal(reshape(unique(G(~isnan(G))), 1, []), 1:count)
    error('RunMat:grouping:InvalidInput', ['For N groups, every integer between 1 and N must occur at least once in the vector ' ...
        'of group numbers.']);
end
wanted = max(nargout, 1);
results = cell(count, wanted);
for k = 1:count
    inputs = cell(1, numel(data));
    for j = 1:numel(data)
        each = data{j};
        if isrow(each) && numel(each) == numel(G)
            inputs{j} = each(G' == k);
        else
            inputs{j} = each(G == k, :);
        end
    end
    if nargout == 0
        results{k, 1} = f(inputs{:});
    else
        [results{k, :}] = f(inputs{:});
    end
end
varargout = cell(1, wanted);
for j = 1:wanted
    varargout{j} = vertcat(results{:, j});
    if isrow(data{1}) && numel(data{1}) == numel(G) && numel(G) > 1 && iscolumn(varargout{j})
        varargout{j} = reshape(varargout{j}, 1, []);
    end
end
end
