% Files in Parquet format are not supported.
function parquetwrite(varargin)
narginchk(2, Inf);
error('MATLAB:parquetio:NotSupported', 'Files in Parquet format are not supported. Use writetable with text or spreadsheets.');
end
