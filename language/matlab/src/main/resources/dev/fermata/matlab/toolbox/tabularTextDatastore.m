% A datastore of text files with tables.
function ds = tabularTextDatastore(location, varargin)
ds = matlab.io.datastore.TabularTextDatastore(location, varargin{:});
end
