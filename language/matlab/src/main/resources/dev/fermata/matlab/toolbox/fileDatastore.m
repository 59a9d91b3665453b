% A datastore of files that a function reads.
function ds = fileDatastore(location, varargin)
ds = matlab.io.datastore.FileDatastore(location, varargin{:});
end
