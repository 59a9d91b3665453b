% Shows what is in a cell array, element by element.
function celldisp(c, name)
if ~iscell(c)
    error('RunMat:celldisp:notCellArray', 'Must be a cell array.');
end
if nargin < 2
    name = inputname(1);
    if isempty(name)
        name = 'ans';
    end
end
for k = 1:numel(c)
    if isvector(c)
        at = sprintf('%s{%d}', name, k);
    else
        subscripts = cell(1, ndims(c));
        [subscripts{:}] = ind2sub(size(c), k);
        at = [name '{' strjoin(cellfun(@int2str, subscripts, 'UniformOutput', false), ',') '}'];
    end
    if iscell(c{k}) && ~isempty(c{k})
        celldisp(c{k}, at);
    else
        fprintf(' \n%s =\n \n', at);
        if iscell(c{k})
            fprintf('     {}\n');
        elseif isempty(c{k})
            fprintf('     []\n');
        else
            disp(c{k});
        end
        fprintf(' \n');
    end
end
end
