% Makes a suite of the functions that are tests among handles.
function suite = functiontests(handles)
suite = matlab.unittest.internal.Finder.fromHandles(handles);
end
