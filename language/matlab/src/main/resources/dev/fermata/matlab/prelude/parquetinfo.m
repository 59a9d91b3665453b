% Files in Parquet format are not supported.
function info = parquetinfo(varargin) %#ok<STOUT>
narginchk(1, 1);
error('MATLAB:parquetio:NotSupported', 'Files in Parquet format are not supported. Use readtable with text or spreadsheets.');
end
