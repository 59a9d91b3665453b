% A datastore of an array in memory.
function ds = arrayDatastore(array, varargin)
ds = matlab.io.datastore.ArrayDatastore(array, varargin{:});
end
