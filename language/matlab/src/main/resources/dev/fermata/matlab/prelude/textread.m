% Columns of a text file by a format.
function varargout = textread(file, format, varargin)
if nargin < 2 || isempty(format)
    format = '%f';
end
fid = fopen(file);
if fid < 0
    error('RunMat:textread:FileNotFound', 'File not found.');
end
options = varargin;
if ~isempty(options) && isnumeric(options{1})
    columns = textscan(fid, format, options{:});
else
    columns = textscan(fid, format, options{:});
end
fclose(fid);
varargout = columns(1:max(1, nargout));
end
