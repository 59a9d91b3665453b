% A datastore of the kind that suits the files.
function ds = datastore(location, varargin)
at = find(strcmpi(varargin, 'Type'), 1);
kind = 'tabulartext';
if ~isempty(at)
    kind = char(varargin{at + 1});
    varargin(at:at + 1) = [];
end
switch lower(kind)
    case 'tabulartext', ds = tabularTextDatastore(location, varargin{:});
    case 'file', ds = fileDatastore(location, varargin{:});
    otherwise, error('MATLAB:datastoreio:datastore:invalidType', 'Datastores of type ''%s'' are not supported.', kind);
end
end
