% Indices of the rows or cells that begin with a text: strmatch(str, strarray), with 'exact' those that are equal to it.
function i = strmatch(str, strs, flag)
if nargin < 2
    error('RunMat:NotEnoughInputs', 'Not enough input arguments.');
end
str = char(str);
if ~iscell(strs)
    strs = cellstr(strs);
end
if nargin > 2
    if ~strcmp(flag, 'exact')
        warning('RunMat:strmatch:InvalidFlagInput', 'Third argument to STRMATCH must be the string ''exact''.');
    end
    i = find(strcmp(deblank(str), strs(:)));
else
    i = find(strncmp(str, strs(:), numel(str)));
end
end
