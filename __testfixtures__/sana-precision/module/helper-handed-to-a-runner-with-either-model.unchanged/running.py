def run(function, pipe):
    function(pipe)
