% Shows the contents of a cell array one by one, with their places.
function celldisp(c, name)
if ~iscell(c)
    error('RunMat:celldisp:notCellArray', 'Must be a cell array.');
end
if nargin < 2
    name = inputname(1);
end
if isempty(name)
    name = 'ans';
end
blank = '';
if strcmp(format().LineSpacing, 'loose')
    blank = [' ' newline];
end
for k = 1:numel(c)
    if isvector(c)
        place = sprintf('%s{%d}', name, k);
    else
        at = cell(1, ndims(c));
        [at{:}] = ind2sub(size(c), k);
        place = sprintf('%s{%s}', name, strjoin(cellfun(@(x) sprintf('%d', x), at, 'UniformOutput', false), ','));
    end
    if iscell(c{k}) && ~isempty(c{k})
        celldisp(c{k}, place);
    else
        fprintf('%s%s =\n%s', blank, place, blank);
        if ~isempty(c{k})
            disp(c{k});
        elseif iscell(c{k})
            fprintf('     {}\n');
        elseif ischar(c{k})
            fprintf('     ''''\n');
        else
            fprintf('     []\n');
        end
        fprintf('%s', blank);
    end
end
end
