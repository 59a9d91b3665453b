% Files in Parquet format are not supported.
function t = parquetread(varargin) %#ok<STOUT>
narginchk(1, Inf);
error('MATLAB:parquetio:NotSupported', 'Files in Parquet format are not supported. Use readtable with text or spreadsheets.');
end
