% What results of a function are called in a table.
function label = __function_label(f)
label = func2str(f);
if label(1) == '@'
    label = 'Fun';
end
label = strrep(label, '.', '_');
end
