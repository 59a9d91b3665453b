% Waits until a timer has stopped.
function wait(t)
while strcmp(t.Running, 'on')
    pause(0.001);
end
end
