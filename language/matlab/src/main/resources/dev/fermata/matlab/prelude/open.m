% The variables of a MAT-file as a struct. Other files would be opened in an editor, of which there is none.
function s = open(name)
[~, ~, extension] = fileparts(char(name));
if ~strcmpi(extension, '.mat') && exist([char(name) '.mat'], 'file') == 2
    name = [char(name) '.mat'];
    extension = '.mat';
end
if strcmpi(extension, '.mat')
    s = load(name);
elseif exist(char(name), 'file') == 0
    error('RunMat:open:FileNotFound', 'File ''%s'' not found.', char(name));
elseif nargout > 0
    s = [];
end
end
