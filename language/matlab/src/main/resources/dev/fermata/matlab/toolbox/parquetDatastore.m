% Files in Parquet format are not supported.
function ds = parquetDatastore(varargin) %#ok<STOUT>
narginchk(1, Inf);
error('MATLAB:parquetio:NotSupported', 'Files in Parquet format are not supported. Use tabularTextDatastore with text.');
end
